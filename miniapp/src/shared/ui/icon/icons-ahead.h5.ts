import { whenIdle } from '../../wechat/when-idle.h5';
import type { IconName } from './icon-name';

const id = 'icons-ahead';

/**
 * A browser reads each outline as a document of its own when it first shows it, and a screen with ten new ones
 * keeps a cheap phone busy for a tenth of a second. Shown to nobody beforehand, one at a time, they are ready
 * when a tap leads to them. Gives what stops it.
 */
export function iconsAhead(names: readonly IconName[]): () => void {
  const shelf = document.getElementById(id) ?? newShelf();
  let stop = () => {};
  const goOn = (): void => {
    const next = names.find((name) => !shelf.querySelector(`.icon-${name}`));
    if (next === undefined) return;
    const icon = document.createElement('span');
    icon.className = `icon icon-${next}`;
    shelf.append(icon);
    // Styles are worked out only when somebody asks or paints.
    icon.getBoundingClientRect();
    stop = whenIdle(goOn);
  };
  stop = whenIdle(goOn);
  return () => stop();
}

function newShelf(): HTMLElement {
  const shelf = document.createElement('div');
  shelf.id = id;
  shelf.ariaHidden = 'true';
  shelf.style.cssText = 'position:fixed;width:0;height:0;overflow:hidden;visibility:hidden';
  document.body.append(shelf);
  return shelf;
}
