import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { reportBody } from '../../functions/contract/file-report.ts';
import { pollutionTypes } from '../../functions/contract/report-words.ts';
import { questionIds, type TypeQuestion, typeQuestions } from '../../functions/contract/type-questions.ts';

const questions: readonly TypeQuestion[] = typeQuestions;

describe('questions by kind of pollution', () => {
  it('ask at most five things about one kind, so that filing stays a matter of two minutes', () => {
    for (const type of pollutionTypes) {
      const asked = questions.filter(({ types }) => types.includes(type));
      expect(asked.length, type).toBeLessThanOrEqual(5);
    }
  });

  it('have ids of their own, and words in both languages', () => {
    expect(new Set(questionIds).size).toBe(questionIds.length);
    for (const { ask, options } of questions) {
      expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
      for (const words of [ask, ...options]) {
        expect(words.zh).toMatch(/[一-鿿]/);
        expect(words.en).toMatch(/^[ -~]+$/);
      }
    }
  });
});

describe('answers of a report', () => {
  const body = {
    disclosure: 'anonymous',
    pollutionTypes: ['air'],
    description: '厂房后墙夜间冒黑烟',
    occurredAt: '2026-03-09T22:00:00+08:00',
    place: { lng: 105.47, lat: 30.51, system: 'gcj02' },
    declaration: true,
  };
  const taken = (answers: unknown) => safeParse(reportBody, { ...body, answers }).success;

  it('are choices that the question has, never words of the reporter', () => {
    expect(taken([{ question: 'often', options: ['daily'] }])).toBe(true);
    expect(taken([{ question: 'often', options: ['我住3号楼'] }])).toBe(false);
    expect(taken([{ question: 'name', options: ['daily'] }])).toBe(false);
    expect(taken([{ question: 'often', options: [] }])).toBe(false);
  });

  it('may be left out', () => {
    expect(taken(undefined)).toBe(true);
  });
});
