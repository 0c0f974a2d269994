import { violationCaseOf } from '../../functions/domain/case/violation-case.ts';
import type { Dependencies } from '../../functions/use-cases/dependencies.ts';
import type { Distortion, Leak } from './two-worlds.ts';

/** A case as it is read, with one more word about who reported it. */
const telling = (
  deps: Dependencies,
  word: (reportId: string) => Promise<string | undefined>,
): Partial<Dependencies> => ({
  store: {
    ...deps.store,
    readCase: async (id) => {
      const record = await deps.store.readCase(id);
      const more = record === undefined ? undefined : await word(id);
      if (record === undefined || more === undefined) return record;
      const events = record.events.map((event) =>
        event.type === 'filed' ? { ...event, data: { ...event.data, address: more } } : event,
      );
      return { ...record, events, violationCase: violationCaseOf(events) };
    },
  },
});

type Mistake = { readonly leak?: Leak; readonly distort?: Distortion; readonly shownBy: RegExp };

const phoneOf = async ({ vault }: Dependencies, path: string): Promise<string> => {
  const [id] = /rpt_\w{26}/.exec(path) ?? [];
  return id === undefined ? '' : ((await vault.person(id))?.phone ?? '');
};

/** The mistakes that a change of the product could make, each as small as it could be. */
export const leaks: Readonly<Record<string, Mistake>> = {
  'a field with the last digit of the phone': {
    leak: (deps) => telling(deps, async (id) => (await deps.vault.person(id))?.phone?.slice(-1)),
    shownBy: /GET \/officer\/cases\/rpt_/,
  },
  'the order of a list by reporter': {
    leak: (deps) => ({
      store: {
        ...deps.store,
        listCases: async (...request) => {
          const page = await deps.store.listCases(...request);
          const named = page.items.map(async (row) => [await deps.vault.person(row.id), row] as const);
          const sorted = (await Promise.all(named)).toSorted(([a], [b]) =>
            (a?.openid ?? '') < (b?.openid ?? '') ? -1 : 1,
          );
          return { ...page, items: sorted.map(([, row]) => row) };
        },
      },
    }),
    shownBy: /GET \/officer\/cases\?/,
  },
  'a time to the second: when the reporter signed in': {
    leak: (deps, _log, { clock }) => {
      const signedIn = new Map<string, string>();
      return {
        vault: {
          ...deps.vault,
          openSession: (hash, session) => {
            if (session.kind === 'account') signedIn.set(session.account, clock.now());
            return deps.vault.openSession(hash, session);
          },
        },
        ...telling(deps, async (id) => signedIn.get((await deps.vault.person(id))?.account ?? '')),
      };
    },
    shownBy: /GET \/officer\/cases\/rpt_/,
  },
  'the size of a clean copy by the length of what was stripped': {
    leak: ({ cleaner }) => ({
      cleaner: {
        clean: (source, declared, into) =>
          cleaner.clean(source, declared, async (contentType) => {
            const sink = await into(contentType);
            return {
              append: async (piece) => {
                await sink.append(piece);
                await sink.append(new Uint8Array(source.size - piece.length));
              },
            };
          }),
      },
    }),
    shownBy: /^file \/local\/blobs\/clean\//,
  },
  'the key of an object by the size of the original': {
    leak: ({ files, register }) => ({
      files: {
        ...files,
        readUrl: async (key, seconds) => {
          const original = await register.original({ id: key.replace('clean/', ''), from: 'reporter' });
          return files.readUrl(`${key}-${original?.bytes}`, seconds);
        },
      },
    }),
    shownBy: /^file \/local\/blobs\/clean\//,
  },
  'a log line with the length of a name': {
    leak: ({ store }, log) => ({
      store: {
        ...store,
        commit: (changes) => {
          for (const change of changes)
            if (change.kind === 'person') log.push(JSON.stringify({ name: change.person.name?.length }));
          return store.commit(changes);
        },
      },
    }),
    shownBy: /^log /,
  },
  'a stored event with the account behind it': {
    leak: ({ store }) => ({
      store: {
        ...store,
        commit: (changes) => {
          const person = changes.find(({ kind }) => kind === 'person');
          const account = person?.kind === 'person' ? person.person.account : '';
          return store.commit(
            changes.map((change) =>
              change.kind === 'case'
                ? {
                    ...change,
                    events: change.events.map((event) => ({
                      ...event,
                      commandId: `${event.commandId}${account?.[0] ?? ''}`,
                    })),
                  }
                : change,
            ),
          );
        },
      },
    }),
    shownBy: /^stream /,
  },
  'a header of an answer': {
    distort: async (answer, path, deps) => {
      const phone = path.startsWith('/officer/cases/') ? await phoneOf(deps, path) : '';
      return phone === '' ? answer : { ...answer, headers: `${answer.headers} x-trace: ${phone.at(-1)}` };
    },
    shownBy: /GET \/officer\/cases\/rpt_/,
  },
  'the body of an error': {
    distort: async (answer, path, deps) => {
      const phone = answer.status >= 400 ? await phoneOf(deps, path.replace('rwd_', 'rpt_')) : '';
      return phone === '' ? answer : { ...answer, text: `${answer.text} ${phone.at(-1)}` };
    },
    shownBy: /GET \/officer\/rewards\/rwd_/,
  },
  'a message that names the reporter': {
    leak: ({ messages, vault }) => ({
      messages: {
        send: async (message) => {
          const id = /rpt_\w{26}/.exec(JSON.stringify(message))?.[0] ?? '';
          const name = (await vault.person(id))?.name ?? '';
          return messages.send({ ...message, fields: { ...message.fields, note: name.slice(0, 20) } });
        },
      },
    }),
    shownBy: /^message /,
  },
};
