import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Problem } from './answer';

export type Remote<T> = {
  readonly value: T | undefined;
  readonly problem: Problem | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
  readonly replace: (value: T) => void;
};

/** The last known answers of one resource: coming back shows them at once, and offline still shows them. */
export type Known<T> = Map<string, T>;

const everything: { clear: () => void }[] = [];

export function remembered<T>(): Known<T> {
  const known = new Map<string, T>();
  everything.push(known);
  return known;
}

/** After signing out nothing of the former person may flash up. */
export const forgetKnown = (): void => {
  for (const known of everything) known.clear();
};

export function useRemote<T>(known: Known<T>, name: string, load: () => Promise<Answer<T>>): Remote<T> {
  const [state, setState] = useState<{
    value: T | undefined;
    problem: Problem | undefined;
    loading: boolean;
  }>({
    value: known.get(name),
    problem: undefined,
    loading: true,
  });
  const asked = useRef('');
  const latest = useRef(load);
  latest.current = load;

  const reload = useCallback(() => {
    // Coming to the front and being mounted both ask: one call answers both.
    if (asked.current === name) return;
    asked.current = name;
    setState((before) => ({ ...before, loading: true }));
    void latest.current().then((answer) => {
      if (asked.current !== name) return;
      asked.current = '';
      if (answer.ok) known.set(name, answer.value);
      setState((before) => ({
        value: answer.ok ? answer.value : before.value,
        problem: answer.ok ? undefined : answer.problem,
        loading: false,
      }));
    });
  }, [known, name]);

  const replace = useCallback(
    (value: T) => {
      known.set(name, value);
      setState({ value, problem: undefined, loading: false });
    },
    [known, name],
  );

  useEffect(reload, [reload]);
  return { ...state, reload, replace };
}
