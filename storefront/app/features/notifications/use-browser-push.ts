import { useRouteLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { loader as rootLoader } from '~/root';

const WORKER = '/push-worker.js';
/** Which subscription of the account this browser is. */
const KEPT = 'push-subscription';

/** `none`: this browser cannot be told · `denied`: its user said no to it. */
export type PushState = 'none' | 'asking' | 'off' | 'on' | 'denied' | 'failed';

const isAble = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

async function send(fields: Record<string, string>): Promise<string | null> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await fetch('/account/push', { method: 'POST', body });
  if (!answer.ok) throw new Error(`not saved: ${answer.status}`);
  return ((await answer.json()) as { id: string | null }).id;
}

async function turnOn(formToken: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  const registration = await navigator.serviceWorker.register(WORKER);
  const answer = await fetch('/account/push', { headers: { accept: 'application/json' } });
  const { publicKey } = (await answer.json()) as { publicKey: string };
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const id = await send({ formToken, subscription: JSON.stringify(subscription) });
  if (id) localStorage.setItem(KEPT, id);
  return 'on';
}

async function turnOff(formToken: string): Promise<PushState> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  const id = localStorage.getItem(KEPT);
  if (id) await send({ formToken, id });
  localStorage.removeItem(KEPT);
  return 'off';
}

async function stateNow(): Promise<PushState> {
  if (Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  const subscription = await registration?.pushManager.getSubscription();
  return subscription && localStorage.getItem(KEPT) ? 'on' : 'off';
}

/** Whether this browser is told, and how to change that; `none` on the server and without scripts. */
export function useBrowserPush(): { state: PushState; change: () => void } {
  const formToken = useRouteLoaderData<typeof rootLoader>('root')?.formToken ?? '';
  const [state, setState] = useState<PushState>('none');
  useEffect(() => {
    if (isAble()) void stateNow().then(setState, () => undefined);
  }, []);
  const change = () => {
    setState('asking');
    const work = state === 'on' ? turnOff(formToken) : turnOn(formToken);
    work.then(setState, () => setState('failed'));
  };
  return { state, change };
}
