import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { caseCommandBody } from '../../../../functions/contract/case-commands.ts';
import { caseCommands, isCaseCommand } from '../../../../miniapp/src/desk/cases/case-commands';
import { buildBody, initialValues } from '../../../../miniapp/src/desk/forms/build-body';
import type { Field, Values } from '../../../../miniapp/src/desk/forms/field';
import { deskWords } from '../../../../miniapp/src/desk/words/desk-words';

const fieldsOf = (command: string): readonly Field[] => (isCaseCommand(command) ? caseCommands[command] : []);
const names = Object.keys(caseCommands);
/** Given from the picture or the text itself, without a form. */
const withForm = names.filter((name) => name !== 'redact-evidence' && name !== 'redact-text');

/** An acceptable answer to every question, as the controls hand it over. */
function answered(field: Field): Values[string] {
  switch (field.kind) {
    case 'line':
      return field.name === 'line' ? '0825-2220000' : 'x'.repeat(field.max);
    case 'paragraph':
      return 'x'.repeat(field.max);
    case 'choice':
    case 'level':
      return Object.keys(deskWords.zh.forms.options[field.options])[0];
    case 'flag':
      return true;
    case 'yes-no':
      return 'yes';
    case 'date':
      return '2026-03-12';
    case 'moment':
      return '2026-03-12T09:30';
    case 'whole':
      return field.max;
    case 'money':
      return 80_000.5;
    case 'unit':
      return 'unit-1';
    case 'category':
      return 'C07';
    case 'nearby':
      return `rpt_${'0'.repeat(26)}`;
    case 'photos':
      return [`evd_${'0'.repeat(26)}`];
    case 'categories':
      return ['C07', 'C04'];
    case 'people':
      return ['investigator-1', 'investigator-2'];
  }
}

const valuesOf = (fields: readonly Field[]): Values =>
  Object.fromEntries(fields.map((field) => [field.name, answered(field)]));

describe('the form of every case command', () => {
  it('exists for each command of the contract', () => {
    const known = caseCommandBody.options.map(({ entries }) => entries.command.literal);
    expect([...names].sort()).toEqual([...known].sort());
  });

  it.each(withForm)('sends what the contract accepts when all of %s is filled in', (command) => {
    const fields = fieldsOf(command);
    const body = { command, version: 3, ...buildBody(fields, valuesOf(fields)) };
    const output = v.parse(caseCommandBody, body);
    // Nothing that was asked is dropped on the way.
    expect(Object.keys(output)).toEqual(expect.arrayContaining(Object.keys(body)));
  });

  it.each(withForm)(
    'sends what the contract accepts when only the required part of %s is filled in',
    (command) => {
      const fields = fieldsOf(command);
      const required = fields.filter((field) => field.required === true);
      const body = { command, ...buildBody(fields, { ...initialValues(fields), ...valuesOf(required) }) };
      expect(v.safeParse(caseCommandBody, body).success).toBe(true);
    },
  );

  it.each(withForm)('asks for everything the contract requires of %s', (command) => {
    const fields = fieldsOf(command);
    for (const field of fields.filter((one) => one.required === true)) {
      const rest = fields.filter((one) => one.name !== field.name);
      const body = { command, ...buildBody(rest, { ...initialValues(rest), ...valuesOf(rest) }) };
      // A reason for declining has a default code in the contract; the desk asks for it all the same.
      const optionalThere = command === 'decline' && field.name === 'code';
      expect([field.name, v.safeParse(caseCommandBody, body).success]).toEqual([field.name, optionalThere]);
    }
  });

  it.each(withForm)('knows the limits of %s: one character more is refused', (command) => {
    const fields = fieldsOf(command);
    for (const field of fields) {
      if (field.kind !== 'line' && field.kind !== 'paragraph') continue;
      const values = { ...valuesOf(fields), [field.name]: 'x'.repeat(field.max + 1) };
      const body = { command, ...buildBody(fields, values) };
      expect([field.name, v.safeParse(caseCommandBody, body).success]).toEqual([field.name, false]);
    }
  });
});
