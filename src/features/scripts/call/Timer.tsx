import { useEffect, useState } from 'react';
import { useStore } from '@/data/react';

const second = 1000;
const two = (value: number) => String(value).padStart(2, '0');

/** How long a talk lasts so far: minutes and seconds, hours where it comes to that. */
export function Timer({ since, label }: { readonly since: number; readonly label: string }) {
  const { environment } = useStore();
  const [now, setNow] = useState(() => environment.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(environment.now()), second);
    return () => clearInterval(timer);
  }, [environment]);
  const seconds = Math.max(0, Math.floor((now - since) / second));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return (
    <span role="timer" aria-label={label} className="call-timer">
      {hours > 0 ? `${hours}:${rest}` : rest}
    </span>
  );
}
