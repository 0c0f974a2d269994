/** How somebody stands to a reported party (公务员法 art 76, 信访工作条例 art 28: 回避). */
export const tieKinds = [
  'relative',
  'works-there',
  'holds-shares',
  'contract',
  'subsidised',
  'regular-inspection',
  'other',
] as const;

export type TieKind = (typeof tieKinds)[number];

/** A conflict of interest of one officer or one office: with a party, or with one case. Kept when it has ended. */
export type Tie = {
  readonly id: string;
  readonly holder: { readonly officer: string } | { readonly unit: string };
  readonly about: { readonly party: string } | { readonly caseId: string };
  readonly kind: TieKind;
  readonly note?: string | undefined;
  readonly declaredBy: string;
  readonly declaredAt: string;
  readonly ended?: { readonly by: string; readonly at: string } | undefined;
};

export const tiesOf = (
  ties: readonly Tie[],
  holder: { readonly officer: string } | { readonly unit: string },
): readonly Tie[] =>
  ties.filter(({ holder: own, ended }) => {
    if (ended !== undefined) return false;
    if ('officer' in holder) return 'officer' in own && own.officer === holder.officer;
    return 'unit' in own && own.unit === holder.unit;
  });
