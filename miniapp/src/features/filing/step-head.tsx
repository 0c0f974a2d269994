import { Box } from '../../shared/ui/primitives/box';

export function StepHead({ question, hint }: { readonly question: string; readonly hint?: string }) {
  return (
    <Box className="stack-8">
      <Box as="h1" className="page-title">
        {question}
      </Box>
      {hint ? <Box className="secondary">{hint}</Box> : null}
    </Box>
  );
}
