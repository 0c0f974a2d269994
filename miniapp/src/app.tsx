import { type ReactNode, useEffect } from 'react';
import { startQueue } from './features/filing/queue';
import './app.css';

export default function App({ children }: { readonly children?: ReactNode }) {
  useEffect(startQueue, []);
  return children;
}
