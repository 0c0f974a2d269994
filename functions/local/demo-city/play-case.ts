import type { CaseCommand } from '../../domain/case/case-command.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { commandCase } from '../../use-cases/case/command-case.ts';
import { commandReport } from '../../use-cases/report/command-report.ts';
import { fileReport } from '../../use-cases/report/file-report.ts';
import { accountOf } from '../../use-cases/session/open-citizen-session.ts';
import { sandboxOpenid } from '../wechat/sandbox-people.ts';
import { attachPicture } from './attach-picture.ts';
import { claimOf, demoOfficer, reportIdFor, type SeedWorld } from './seed-world.ts';
import { matters, people, type Told } from './story.ts';
import type { Happening } from './timeline.ts';

/** Somebody sees something and reports it half an hour later. */
const SEEN_BEFORE_MS = 30 * 60_000;

export const playFiling = async (world: SeedWorld, happening: Happening): Promise<Outcome<unknown>> => {
  const { story, at } = happening;
  const claim = claimOf(world, happening, 'reporter');
  const named = story.disclosure === 'named' && story.who !== undefined ? story.who : undefined;
  const openid = named === undefined ? undefined : sandboxOpenid(named);
  const evidenceOwner = world.keyedHash.of('evidence', openid ?? claim.id);
  const { photo, pollutionTypes } = matters[story.matter] ?? { pollutionTypes: [] };
  const filed = await fileReport(world, {
    disclosure: story.disclosure,
    pollutionTypes,
    description: story.text,
    occurredAt: new Date(Date.parse(at) - SEEN_BEFORE_MS).toISOString(),
    ongoing: true,
    place: { ...story.place, system: 'gcj02' },
    partyName: story.party,
    evidence:
      story.photo && photo !== undefined
        ? [await attachPicture(world, photo, { id: claim.id, at, owner: evidenceOwner, from: 'reporter' })]
        : [],
    wantsReward: story.wantsReward,
    wantsReply: true,
    insider: story.insider,
    concernsOfficials: story.concernsOfficials,
    contact: named === undefined ? undefined : people[named],
    account: openid === undefined ? undefined : { id: accountOf(openid, world.keyedHash), openid },
    evidenceOwner,
    claim,
  });
  if (filed.ok) world.reportIds.set(story.key, filed.value.record.id);
  return filed;
};

export const playCase = async (
  world: SeedWorld,
  happening: Happening,
  { by, command }: { readonly by: string; readonly command: CaseCommand },
): Promise<Outcome<unknown>> => {
  const claim = claimOf(world, happening, `officer:${by}`);
  const { story, at } = happening;
  const photo = matters[story.matter]?.photo;
  const seen = command.command === 'record-site-check' && story.sitePhoto;
  return commandCase(world, {
    caseId: reportIdFor(world, story.key),
    officer: demoOfficer(by),
    command:
      seen && photo !== undefined
        ? {
            ...command,
            evidence: [
              await attachPicture(world, photo, { id: claim.id, at, owner: claim.by, from: 'officer' }),
            ],
          }
        : command,
    claim,
  });
};

export const playReporter = (
  world: SeedWorld,
  happening: Happening,
  { command }: Extract<Told, { do: 'report' }>,
): Promise<Outcome<unknown>> =>
  commandReport(world, {
    reportId: reportIdFor(world, happening.story.key),
    command,
    evidenceOwner: 'none',
    claim: claimOf(world, happening, 'reporter'),
  });
