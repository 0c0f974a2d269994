import { useEffect, useState } from 'react';
import { iconsAhead } from '../../shared/ui/icon/icons-ahead.h5';
import { Skeleton } from '../../shared/ui/notice/skeleton';
import { whenIdle } from '../../shared/wechat/when-idle.h5';
import { EvidenceStep } from './evidence-step';
import { pollutionIcons } from './pollution-icons';
import type { StepViewProps } from './step-view-props';

let later: typeof import('./later-steps') | undefined;
let coming: Promise<void> | undefined;

/** A network that is away just now returns: the form asks again until it does. */
async function fetchLater(): Promise<void> {
  while (later === undefined) {
    try {
      later = await import('./later-steps');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  }
}

const loadLater = (): Promise<void> => {
  coming ??= fetchLater();
  return coming;
};

const iconsOfLaterSteps = [
  'map-pin',
  'locate-fixed',
  'chevron-down',
  'plus',
  'minus',
  'circle-alert',
  'check',
  ...pollutionIcons.map(([, icon]) => icon),
  'user',
  'key-round',
  'eye-off',
  'shield-check',
  'triangle-alert',
  'clock',
] as const;

/**
 * The first step stands as soon as it can; the others come right after it, before anybody asks for them, so that
 * the way on needs no network.
 */
export function StepView({ step, props, onEdit }: StepViewProps) {
  const [loaded, setLoaded] = useState(later);
  const first = step === 'evidence';
  useEffect(() => {
    const get = () => void loadLater().then(() => setLoaded(later));
    if (first) return whenIdle(get);
    get();
    return undefined;
  }, [first]);
  useEffect(() => (loaded ? iconsAhead(iconsOfLaterSteps) : undefined), [loaded]);
  if (step === 'evidence') return <EvidenceStep {...props} />;
  return loaded ? <loaded.LaterSteps step={step} props={props} onEdit={onEdit} /> : <Skeleton />;
}
