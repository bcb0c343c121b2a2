import { cachePrefix } from './cache-names.ts';
import { worker } from './scope.ts';

// Takes the place of the worker where the site has no use for it any more. Pages that are open stay
// as they are.
worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove(): Promise<void> {
	const prefix = cachePrefix(new URL('./', worker.location.href).pathname);
	const names = await caches.keys().catch((): string[] => []);
	await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
	await worker.registration.unregister();
}
