/**
 * The part of a service worker's global scope that is used. TypeScript's own types of it cannot be
 * had beside those of pages.
 *
 * @see https://w3c.github.io/ServiceWorker/#serviceworkerglobalscope-interface
 */
export interface WorkerScope {
	location: { href: string };
	navigator: { languages: readonly string[]; onLine: boolean };
	clients: { claim: () => Promise<void> };
	registration: {
		unregister: () => Promise<boolean>;
		/** Not in all browsers. */
		navigationPreload?: { enable: () => Promise<void> };
	};
	skipWaiting: () => Promise<void>;
	addEventListener: <Name extends keyof WorkerEvents>(
		name: Name,
		listener: (event: WorkerEvents[Name]) => void,
	) => void;
}

interface WorkerEvents {
	install: LastingEvent;
	activate: LastingEvent;
	fetch: FetchEvent;
	message: LastingEvent & { data: unknown };
}

interface LastingEvent {
	waitUntil: (work: Promise<unknown>) => void;
}

interface FetchEvent extends LastingEvent {
	request: Request;
	/** What the network answers, where it was asked while the worker started. */
	preloadResponse: Promise<Response | undefined>;
	respondWith: (response: Promise<Response>) => void;
}

/** The global scope of the script that imports this. */
export const worker = globalThis as unknown as WorkerScope;
