/**
 * A case names an edition this process has not heard of: published moments ago by another one. Whoever
 * catches it reads what was published since and tries again; otherwise it is a fault.
 */
export class UnknownEdition extends Error {
  constructor(id: string, edition: number) {
    super(`no such policy edition: ${id} ${edition}`);
    this.name = 'UnknownEdition';
  }
}
