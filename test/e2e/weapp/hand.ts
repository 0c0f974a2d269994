import { isDisabled, type Phone } from './phone.ts';
import type { Shown } from './screen.ts';

const spoken = ({ attributes, text }: Shown): string => String(attributes['ariaLabel'] || text).trim();

/** What somebody holding the phone does: by the words on the screen, or by the id where words repeat. */
export const handOf = (phone: Phone) => {
  const shownNow = (): readonly Shown[] => phone.elements();
  const say = (): string => `on ${phone.stack().at(-1)}: ${phone.text()}\n${phone.problems.join('\n')}`;

  const until = async <T>(find: () => T | undefined | false, what: string): Promise<T> => {
    const limit = Date.now() + 8_000;
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      if (Date.now() > limit) throw new Error(`waited for ${what} ${say()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const buttons = (): readonly Shown[] => shownNow().filter(({ tag }) => tag === 'button');
  const button = (name: string): Shown | undefined => {
    const exact = buttons().filter((one) => spoken(one) === name);
    const found = exact.length > 0 ? exact : buttons().filter((one) => spoken(one).startsWith(name));
    if (found.length > 1) throw new Error(`"${name}" is said by ${found.length} buttons ${say()}`);
    return found[0];
  };
  const byId = (id: string): Shown | undefined => shownNow().find((one) => one.id === id);
  const enabled = (found: Shown | undefined): Shown | undefined =>
    found && isDisabled(found) ? undefined : found;
  // Nobody's finger is faster than the drawing of what it just did.
  const look = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  const tap = async (shown: Shown): Promise<void> => {
    phone.tap(shown);
    await look();
  };
  const press = async (name: string): Promise<void> =>
    tap(await until(() => enabled(button(name)), `a button "${name}"`));
  const pressId = async (id: string): Promise<void> => tap(await until(() => enabled(byId(id)), `#${id}`));

  return {
    until,
    button,
    byId,
    press,
    pressId,
    /** Twice before anything can answer. */
    pressTwice: async (id: string): Promise<void> => {
      const found = await until(() => byId(id), `#${id}`);
      phone.tap(found);
      phone.tap(byId(id) ?? found);
    },
    type: async (id: string, value: string): Promise<void> => {
      const field = await until(() => byId(id), `a field #${id}`);
      if (field.tag !== 'input' && field.tag !== 'textarea') throw new Error(`#${id} is a <${field.tag}>`);
      if (Number(field.attributes['maxlength']) < value.length)
        throw new Error(`#${id} holds less than that`);
      field.fire('input', { value, cursor: value.length }, false);
      await until(() => byId(id)?.attributes['value'] === value, `#${id} to show "${value}"`);
    },
    /** Moves the map under the pin, as WeChat tells it: twice, and by whom. */
    moveMap: async (longitude: number, latitude: number, causedBy: 'drag' | 'update' = 'drag') => {
      const map = await until(() => shownNow().find(({ tag }) => tag === 'map'), 'the map');
      const centerLocation = { longitude, latitude };
      const begun = causedBy === 'update' ? 'update' : 'gesture';
      map.fire('regionchange', { type: 'begin', causedBy: begun, centerLocation }, false);
      map.fire('regionchange', { type: 'end', causedBy, centerLocation, scale: 15 }, false);
      await look();
    },
    sees: (text: string): Promise<true> => until(() => phone.text().includes(text), `"${text}"`),
    reaches: (route: string): Promise<true> => until(() => phone.stack().at(-1) === route, route),
    mayPress: (name: string): boolean => enabled(button(name)) !== undefined,
    rows: (className: string): readonly Shown[] =>
      shownNow().filter(({ classes }) => classes.includes(className)),
  };
};
