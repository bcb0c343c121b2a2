import type { Message } from '../../offline/config.ts';

/** How long a reader stays on a first page before more than that page is stored, in milliseconds. */
const STAY = 10_000;

/** Where a text is looked up: the box on a page, and the one that its button opens. */
const LOOKUPS = 'ki-lookup, ki-search';

/**
 * Registers the worker that keeps visited pages and the lookup, once the page has loaded.
 *
 * @param script path of the worker's file, which lies at the site's root
 */
export function start(script: string): void {
	if (!('serviceWorker' in navigator)) return;
	const wasControlled = navigator.serviceWorker.controller !== null;
	const begin = () =>
		idle(() => void register(new URL(script, location.href), wasControlled).catch(() => {}));
	if (document.readyState === 'complete') begin();
	else addEventListener('load', begin, { once: true });
}

async function register(script: URL, wasControlled: boolean): Promise<void> {
	const scope = new URL('./', script).href;
	if (await hasOther(script.href, scope)) return;
	const registration = await navigator.serviceWorker.register(script, { scope });
	const worker = await activeOf(registration);
	const tell = (message: Message) => worker.postMessage(message, []);
	if (!wasControlled) tell({ type: 'page', page: location.href, loaded: loaded() });
	if (savesData() || !document.querySelector(LOOKUPS)) return;
	if (!document.referrer.startsWith(scope)) await untilReaderStays();
	tell({ type: 'lookup', page: location.href });
}

/** Whether the site has a worker of its own, which ours would replace. */
async function hasOther(script: string, scope: string): Promise<boolean> {
	const registration = await navigator.serviceWorker.getRegistration(scope);
	if (registration?.scope !== scope) return false;
	const { installing, waiting, active } = registration;
	return (installing ?? waiting ?? active)?.scriptURL !== script;
}

function activeOf({ installing, waiting, active }: ServiceWorkerRegistration): Promise<ServiceWorker> {
	return new Promise((resolve) => {
		const coming = installing ?? waiting;
		if (active) resolve(active);
		coming?.addEventListener('statechange', () => {
			if (coming.state === 'activated') resolve(coming);
		});
	});
}

// What scripts asked for is stored with what they belong to.
function loaded(): string[] {
	const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
	return entries
		.filter(({ initiatorType }) => initiatorType !== 'fetch' && initiatorType !== 'xmlhttprequest')
		.map(({ name }) => name);
}

function untilReaderStays(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, STAY);
		addEventListener('focusin', ({ target }) => {
			if (target instanceof Element && target.closest(LOOKUPS)) resolve();
		});
	});
}

/** @see https://wicg.github.io/savedata/#savedata-attribute */
function savesData(): boolean {
	return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

function idle(act: () => void): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
	else setTimeout(act, 200);
}
