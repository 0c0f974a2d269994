type Props = { readonly title: string; readonly file: Readonly<Record<string, unknown>> };

/** The document as written, folded away; it scrolls by keyboard too. */
export function DocumentView({ title, file }: Props) {
  return (
    <details className="d-further d-document">
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section aria-label={title} tabIndex={0}>
        <pre>{JSON.stringify(file, null, 2)}</pre>
      </section>
    </details>
  );
}
