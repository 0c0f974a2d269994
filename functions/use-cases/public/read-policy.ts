import { localDateOf } from '../../domain/deadline/local-date.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import { plainWords } from '../../domain/policy/plain-words.ts';
import type { Dependencies } from '../dependencies.ts';
import { type Language, say } from '../words/language.ts';

/** The measure in plain words, generated from the pack that also computes: the two cannot disagree. */
export const readPolicy = async (
  { staff, policies }: Pick<Dependencies, 'staff' | 'policies'>,
  wanted: string | undefined,
  { now, language }: { readonly now: string; readonly language: Language },
) => {
  const { areas } = await staff.organisation();
  const inForce = areas
    .flatMap(({ policyId, name }) => (policyId === undefined ? [] : [{ id: policyId, area: name }]))
    .flatMap(({ id, area }) => {
      const pack = policies.inForce(id, localDateOf(now));
      return pack === undefined ? [] : [{ pack, area }];
    });
  const chosen = wanted === undefined ? inForce[0] : inForce.find(({ pack }) => pack.id === wanted);
  if (chosen === undefined) return refused('resource.not-found', 'policy');
  const { pack, area } = chosen;
  const words = plainWords(pack);
  const sentence = ({
    title,
    text,
    basis,
  }: {
    title: { zh: string; en: string };
    text: { zh: string; en: string };
    basis?: { zh: string; en: string } | undefined;
  }) => ({
    title: say(title, language),
    text: say(text, language),
    ...(basis !== undefined && { basis: say(basis, language) }),
  });
  return accepted({
    id: pack.id,
    edition: pack.edition,
    title: say(pack.title, language),
    documentNumber: pack.documentNumber,
    source: pack.sources[0]?.address ?? null,
    effectiveFrom: pack.effectiveFrom,
    area,
    amounts: words.amounts.map(sentence),
    conditions: words.conditions.map(sentence),
    limits: words.limits.map(sentence),
    others: inForce.map((other) => ({
      id: other.pack.id,
      title: say(other.pack.title, language),
      area: other.area,
    })),
  });
};
