import type { ReactNode } from 'react';
import './app.css';

export default function App({ children }: { readonly children?: ReactNode }) {
  return children;
}
