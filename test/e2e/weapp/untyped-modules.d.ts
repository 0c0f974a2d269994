declare module 'miniprogram-compiler' {
  export function wxmlToJs(root: string, options?: { readonly maxBuffer?: number }): string;
}

declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { readonly runScripts: 'outside-only' });
    readonly window: {
      eval(code: string): unknown;
      close(): void;
      readonly document: { readonly body: object };
    };
  }
}
