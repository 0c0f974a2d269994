import { readOptions, UsageError } from './options.ts';
import { startProblem } from './start-problem.ts';

/** `npm start`. Wrong options are told at once: the system itself is loaded only for right ones. */
const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const { serve } = await import('./serve.ts');
  await serve(options);
};

main().catch((error: unknown) => {
  process.stderr.write(`${startProblem(error)}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
