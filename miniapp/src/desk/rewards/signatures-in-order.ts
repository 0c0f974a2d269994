import type { RewardDeskDetail } from '../../../../functions/contract/reward-desk.ts';

type Signature = RewardDeskDetail['signatures'][number];
const steps = ['proposed', 'reviewed', 'approved'] as const;
export type SignatureStep = (typeof steps)[number];

/** The three places in their order, each with its latest signature: a returned proposal is signed anew. */
export function signaturesInOrder(
  signatures: readonly Signature[],
): readonly { readonly step: SignatureStep; readonly signature: Signature | undefined }[] {
  return steps.map((step) => ({
    step,
    signature: signatures.filter((one) => one.step === step).at(-1),
  }));
}
