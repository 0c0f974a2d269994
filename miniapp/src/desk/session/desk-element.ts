/** The desk's styles reach what lies inside of it. */
export const deskElement = (): HTMLElement => document.querySelector<HTMLElement>('.desk') ?? document.body;
