import { readCaseTexts } from '../../contract/case-texts.ts';
import { readCaseTexts as readTexts } from '../../use-cases/case/read-case-texts.ts';
import { route } from '../http/route.ts';
import { witnessed } from '../http/witnessed.ts';

/** Texts as they came: who read them is written down before they are shown. */
export const caseTextRoutes = [
  route(readCaseTexts, ({ officer, id, viewing }, deps) =>
    witnessed(
      readCaseTexts,
      () => ({ caseId: id }),
      () => readTexts(deps, id, officer),
    )({ officer, viewing }, deps),
  ),
];
