import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '../words/use-words';
import { isBusy } from './use-list-keys';

/** The list of keys, behind `?`. */
export function KeyHelp() {
  const { frame } = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === '?' && !isBusy(event.target)) setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" className="d-quiet" onClick={() => setOpen(true)}>
        {frame.keysHint}
      </button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={frame.keysTitle}
        width={420}
        destroyOnHidden
      >
        <dl className="d-keys">
          {frame.keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
