import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, isTypeScript, judgeSyntax } from './repository-files.ts';

const below = (...folders: readonly string[]) => folders.flatMap(filesBelow).filter(isTypeScript);
const judgeAll = (paths: readonly string[], judge: (node: ts.Node) => string | undefined) =>
  paths.flatMap((path) => judgeSyntax(path, judge));

const impureCalls =
  /^(Date\.now|Math\.random|performance\.now|process\..*|console\..*|crypto\..*|globalThis\..*)$/;
const impureNames = /^(fetch|setTimeout|setInterval|setImmediate|queueMicrotask|require)$/;

function impurity(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isPropertyAccessExpression(node) && impureCalls.test(node.getText())) return node.getText();
  if (ts.isCallExpression(node) && impureNames.test(node.expression.getText()))
    return node.expression.getText();
  if (ts.isAwaitExpression(node)) return 'await';
  return undefined;
}

describe('the domain', () => {
  it('is pure: no clock, randomness, network, timers, log or waiting', () => {
    expect(judgeAll(below('functions/domain'), impurity)).toEqual([]);
  });
});

describe('time and randomness', () => {
  it('come from ports: only adapters and the embedded run ask the machine for them', () => {
    const asks = (node: ts.Node) => {
      const found = impurity(node);
      return found !== undefined && /^(new Date\(\)|Date\(\)|Date\.now|Math\.random)$/.test(found)
        ? found
        : undefined;
    };
    expect(judgeAll(below('functions/use-cases', 'functions/handlers', 'functions/contract'), asks)).toEqual(
      [],
    );
  });
});

describe('sources', () => {
  it('assert no types: a value is narrowed or parsed, never declared to be something', () => {
    const cast = (node: ts.Node) =>
      ts.isAsExpression(node) && node.type.getText() !== 'const' ? `as ${node.type.getText()}` : undefined;
    expect(judgeAll(below('functions', 'infra', 'miniapp'), cast)).toEqual([]);
  });

  it('have no files that only pass on what others export', () => {
    const passesOn = (node: ts.Node) =>
      ts.isSourceFile(node) &&
      node.statements.length > 0 &&
      node.statements.every((line) => ts.isExportDeclaration(line) && line.moduleSpecifier !== undefined)
        ? 'barrel file'
        : undefined;
    expect(judgeAll(below('functions', 'infra', 'miniapp'), passesOn)).toEqual([]);
  });
});

describe('the app', () => {
  const outside = below('miniapp/src').filter((path) => !/^miniapp\/src\/shared\/(wechat|api)\//.test(path));

  it('calls Taro in shared/wechat and shared/api only', () => {
    const usesTaro = (node: ts.Node) =>
      ts.isPropertyAccessExpression(node) && /^(Taro|wx)$/.test(node.expression.getText())
        ? node.getText()
        : undefined;
    expect(judgeAll(outside, usesTaro)).toEqual([]);
  });

  it('takes nothing but hooks and types from Taro elsewhere', () => {
    const taken = (node: ts.Node) => {
      if (!ts.isImportDeclaration(node) || node.moduleSpecifier.getText() !== "'@tarojs/taro'")
        return undefined;
      const clause = node.importClause;
      if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return undefined;
      const named = clause.namedBindings;
      const hooksOnly =
        clause.name === undefined &&
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.every((element) => element.isTypeOnly || /^use[A-Z]/.test(element.name.text));
      return hooksOnly ? undefined : node.getText();
    };
    expect(judgeAll(outside, taken)).toEqual([]);
  });
});
