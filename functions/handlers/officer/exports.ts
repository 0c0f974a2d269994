import { createExport, makeSlip, readExport } from '../../contract/exports.ts';
import { createExport as create } from '../../use-cases/export/create-export.ts';
import { makeSlip as slip } from '../../use-cases/export/make-slip.ts';
import { readExport as read } from '../../use-cases/export/read-export.ts';
import { route } from '../http/route.ts';
import { witnessed } from '../http/witnessed.ts';

/** What leaves the system: recorded, marked with who took it, and only with a fresh second factor. */
export const exportRoutes = [
  route(createExport, ({ officer, body, claim, viewing }, deps) =>
    create(deps, body, officer, claim(`officer:${officer.username}`), viewing),
  ),
  route(makeSlip, ({ officer, id, claim, viewing }, deps) =>
    slip(deps, id, officer, claim(`officer:${officer.username}`), viewing),
  ),
  route(readExport, ({ officer, id, viewing }, deps) =>
    witnessed(
      readExport,
      () => ({ shown: [id] }),
      () => read(deps, id, officer, viewing.language),
    )({ officer, viewing }, deps),
  ),
];
