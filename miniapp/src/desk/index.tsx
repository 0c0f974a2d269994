import { lazy, Suspense } from 'react';

// The desk and its component library load only when somebody opens this page.
const DeskApp = lazy(() => import('./desk-app'));

export default function DeskPage() {
  return (
    <Suspense fallback={null}>
      <DeskApp />
    </Suspense>
  );
}
