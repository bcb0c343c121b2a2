import { outdatedCaches } from './cache-names.ts';
import type { Message, OfflineConfig } from './config.ts';
import { answerFile } from './files.ts';
import { IndexFiles } from './index-files.ts';
import { keepLookup, keepPage, trim } from './keep.ts';
import { answerPage } from './pages.ts';
import { handlingOf } from './requests.ts';
import { worker } from './scope.ts';
import { siteOf } from './site.ts';
import { Store } from './store.ts';

// The build writes it in front of this code.
declare const OFFLINE: OfflineConfig;

const site = siteOf(worker.location.href, OFFLINE);
const store = new Store(site.root);
const index = new IndexFiles(store);

// A newer worker may take over pages that an older one answered: pages come from the network, and
// files with a name of their own never change.
worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => event.waitUntil(activate()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { url, method, mode, destination, headers } = request;
	const asked = { url, method, mode, destination };
	const accept = headers.get('Accept') ?? '';
	const handling = handlingOf({ ...asked, accept, hasRange: headers.has('Range') }, site);
	const waitUntil = (work: Promise<unknown>) => event.waitUntil(work);
	if (handling === 'none') return;
	if (handling !== 'page') {
		const load = () => fetch(request);
		event.respondWith(answerFile(handling, { url, load, waitUntil }, store, index));
		return;
	}
	const load = async () => (await event.preloadResponse) ?? fetch(request);
	const isOnline = () => worker.navigator.onLine;
	const { languages } = worker.navigator;
	event.respondWith(answerPage({ url, load, waitUntil, isOnline, languages }, store, site));
	event.waitUntil(trim(store, site));
});

worker.addEventListener('message', (event) => {
	const message = event.data as Message;
	const { languages } = worker.navigator;
	if (message.type === 'page') event.waitUntil(keepPage(message.page, message.loaded, store, site));
	if (message.type === 'lookup') event.waitUntil(keepLookup(message.page, store, site, languages));
});

async function activate(): Promise<void> {
	const names = await caches.keys().catch((): string[] => []);
	await Promise.all(outdatedCaches(names, site.root).map((name) => caches.delete(name)));
	// The network is asked while the worker starts, not after.
	await worker.registration.navigationPreload?.enable().catch(() => {});
	await worker.clients.claim();
}
