import type { Locator, Page } from 'playwright-core';
import type { OpenPage } from './browser.ts';

export async function oneTimeCode(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/local/otp/${username}`);
  return /\d{6}/.exec(await answer.text())?.[0] ?? '';
}

export async function signInAtDesk(desk: OpenPage, url: string, username: string): Promise<void> {
  await desk.page.goto(`${url}/#/desk/index`);
  await typeSignIn(desk, url, username);
}

/** Typed and sent with the keyboard, as staff do every morning. */
export async function typeSignIn({ page }: OpenPage, url: string, username: string): Promise<void> {
  await page.locator('#sign-in_username').fill(username);
  await page.locator('#sign-in_password').fill('demo');
  await page.locator('#sign-in_otp').fill(await oneTimeCode(url, username));
  await page.keyboard.press('Enter');
  await page.locator('.d-rail nav').waitFor();
}

export async function signOutOfDesk({ page }: OpenPage): Promise<void> {
  await page.locator('.d-rail-tools button').last().click();
  await page.locator('.d-sign-in').waitFor();
}

/** Finds by its number what is in the list, and opens it with Enter. */
export async function openNumber(page: Page, number: string): Promise<void> {
  const search = page.getByRole('textbox', { name: '在已载入的条目中查找' });
  await page.getByRole('link', { name: number }).first().waitFor();
  await search.fill(number);
  await search.press('Enter');
  await page.getByRole('link', { name: number }).first().press('Enter');
  await page.getByRole('article').getByRole('heading', { name: number }).waitFor();
}

/** Opens the form of a command where it is offered: as a button or in the menu of the others. */
export async function openCommand(page: Page, name: string): Promise<Locator> {
  const button = page.getByRole('article').getByRole('button', { name, exact: true });
  const more = page.getByRole('article').getByRole('button', { name: '更多操作' });
  await page.locator('article[aria-busy="false"]').waitFor();
  await button.or(more).first().waitFor();
  if (await button.isVisible()) await button.click();
  else {
    await more.click();
    await page.getByRole('menuitem', { name, exact: true }).click();
  }
  const form = page.getByRole('region', { name, exact: true });
  await form.waitFor();
  return form;
}

/** Sends an open form and waits until the desk says that it is done. */
export async function send(form: Locator, name: string): Promise<void> {
  await form.getByRole('button', { name, exact: true }).click();
  await form.page().getByText('已办理').waitFor();
  await form.waitFor({ state: 'detached' });
}

export async function give(page: Page, name: string): Promise<void> {
  await send(await openCommand(page, name), name);
}

/** One of a list that drops down. */
export async function choose(form: Locator, label: string, option: string): Promise<void> {
  const box = form.getByLabel(label);
  await box.click();
  await form.page().locator('.ant-select-dropdown:visible').getByText(option).first().click();
}
