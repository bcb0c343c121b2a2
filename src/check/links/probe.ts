/** What asking for an address led to. */
export type Probe =
	| { kind: 'answers' }
	/** It answers, but at another address for good. */
	| { kind: 'moved'; to: string }
	/** The host says that there is nothing. */
	| { kind: 'gone'; reason: string }
	/** The host answers, but not to programs, or not now. */
	| { kind: 'unclear'; reason: string }
	/** Nobody answers: there is no such host, or no connection, or none in time. */
	| { kind: 'silent'; reason: string; isUnknownHost: boolean };

/** How addresses are asked for: the global `fetch`, or what stands for it in tests. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const MOST_REDIRECTS = 10;
const PERMANENT = new Set([301, 308]);
const GONE = new Set([404, 410]);

/**
 * Asks for an address: for its head first, and for all of it where a host does not answer to that.
 * What fails is tried a second time.
 *
 * @param patience how long each request may take, in milliseconds
 */
export async function probe(url: string, fetch: Fetch, patience = 10_000): Promise<Probe> {
	const first = await ask(url, 'HEAD', fetch, patience);
	if (first.kind === 'answers' || first.kind === 'moved') return first;
	return ask(url, 'GET', fetch, patience);
}

async function ask(url: string, method: 'HEAD' | 'GET', fetch: Fetch, patience: number): Promise<Probe> {
	try {
		return await follow(url, method, fetch, patience);
	} catch (error) {
		return silent(error as Failure);
	}
}

async function follow(start: string, method: string, fetch: Fetch, patience: number): Promise<Probe> {
	let url = start;
	// The last address that only lasting redirects led to.
	let lasting = start;
	for (let count = 0; count <= MOST_REDIRECTS; count++) {
		const response = await fetch(url, {
			method,
			redirect: 'manual',
			signal: AbortSignal.timeout(patience),
			headers: { accept: 'text/html,*/*;q=0.8', 'user-agent': 'known-issues-check (links)' },
		});
		await response.body?.cancel();
		const to = response.headers.get('location');
		const isRedirect = response.status >= 300 && response.status < 400 && to !== null;
		if (!isRedirect) return verdictOf(response.status, start, lasting);
		if (!URL.canParse(to, url)) return { kind: 'unclear', reason: `it is redirected to "${to}"` };
		const next = new URL(to, url).href;
		if (PERMANENT.has(response.status) && lasting === url) lasting = next;
		url = next;
	}
	return { kind: 'gone', reason: `it is redirected more than ${MOST_REDIRECTS} times` };
}

function verdictOf(status: number, start: string, lasting: string): Probe {
	if (status >= 200 && status < 400) {
		return lasting === start ? { kind: 'answers' } : { kind: 'moved', to: lasting };
	}
	const reason = `it answers with ${status}`;
	return { kind: GONE.has(status) ? 'gone' : 'unclear', reason };
}

type Failure = Error & { cause?: { code?: string; message?: string } };

function silent({ name, message, cause }: Failure): Probe {
	const isUnknownHost = cause?.code === 'ENOTFOUND';
	if (isUnknownHost) return { kind: 'silent', reason: 'there is no such host', isUnknownHost };
	const reason =
		name === 'TimeoutError'
			? 'it does not answer in time'
			: `the connection fails (${cause?.code ?? cause?.message ?? message})`;
	return { kind: 'silent', reason, isUnknownHost };
}
