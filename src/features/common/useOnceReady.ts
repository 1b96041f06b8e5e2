import { useEffect, useRef, useState } from 'react';

/**
 * For Enter in a search: acts at once where the list is that of the words (`ready`), else as soon as it is. Who types on
 * takes it back.
 */
export function useOnceReady(ready: boolean, words: string, act: () => void): () => void {
  const [wanted, setWanted] = useState<string>();
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (wanted === undefined || (wanted === words && !ready)) return;
    setWanted(undefined);
    if (wanted === words) latest.current();
  }, [wanted, words, ready]);
  return () => {
    if (ready) act();
    else setWanted(words);
  };
}
