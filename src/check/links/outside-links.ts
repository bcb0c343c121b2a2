import { quote, type Problem } from '../../issue/problem.ts';
import type { PageLink } from './links-of.ts';
import { probe, type Fetch, type Probe } from './probe.ts';

/** A link to another site. */
export type OutsideLink = PageLink & { url: string };

/** What came of asking for every address outside the site. */
export interface OutsideReport {
	problems: Problem[];
	/** What was asked and what could not be said, in lines for a person. */
	summary: string;
}

const AT_ONCE = 8;
/** So many without an answer mean that there is no network. */
const ENOUGH = 8;
const MOST_NAMED = 10;

// Names that belong to nobody, and addresses of the writer's own machine.
const NOT_ASKED =
	/^(?:localhost|127\.|10\.|192\.168\.|\[)|(?:^|\.)(?:example|invalid|test|localhost|local)$|(?:^|\.)example\.(?:com|net|org)$/;

/**
 * Asks for every address that a project links to outside its site, each once.
 *
 * @param fetch how to ask; the global `fetch` in the command
 * @param patience how long a request may take, in milliseconds
 */
export async function checkOutsideLinks(
	links: readonly OutsideLink[],
	fetch: Fetch,
	patience?: number,
): Promise<OutsideReport> {
	const byAddress = Map.groupBy(
		links.filter(({ url }) => !NOT_ASKED.test(new URL(url).hostname)),
		({ url }) => url.split('#')[0]!,
	);
	const probes = new Map<string, Probe>();
	const waiting = byAddress.keys();
	const isOffline = () => Array.from(probes.values()).every(({ kind }) => kind === 'silent');
	const work = async () => {
		for (const url of waiting) {
			// Without a network each would be waited for in vain.
			if (probes.size >= ENOUGH && isOffline()) return;
			probes.set(url, await probe(url, fetch, patience));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	if (byAddress.size === 0) return { problems: [], summary: 'There are no links to other sites.' };
	if (isOffline()) {
		const asked =
			probes.size < byAddress.size ? `the first ${probes.size} of ${byAddress.size}` : probes.size;
		const summary = `None of ${asked} addresses outside the site could be reached.\nIs there a network? Nothing is said about these links.`;
		return { problems: [], summary };
	}
	const summary = summaryOf(probes);
	const problems = Array.from(byAddress).flatMap(([url, places]) =>
		places.flatMap((place) => problemOf(place, probes.get(url)!) ?? []),
	);
	return { problems, summary };
}

function problemOf(link: OutsideLink, found: Probe): Problem | undefined {
	const { href, url, isField, ...place } = link;
	if (isDead(found)) {
		return {
			...place,
			rule: 'dead-outside-link',
			severity: 'warning',
			message: `The link ${quote(href)} leads nowhere: ${found.reason}.`,
			hint: 'Look where the page has gone, and write that address or take the link out.',
		};
	}
	if (found.kind !== 'moved') return undefined;
	const to = found.to.includes('#') ? found.to : found.to + new URL(url).hash;
	return {
		...place,
		rule: 'moved-outside-link',
		severity: 'note',
		message: `The link ${quote(href)} is redirected for good.`,
		hint: `Write the new address: ${to}`,
		...(isField && { fix: [{ path: link.path, value: to }] }),
	};
}

// A host that is too slow or refuses today may answer tomorrow.
function isDead(found: Probe): found is Extract<Probe, { kind: 'gone' | 'silent' }> {
	return found.kind === 'gone' || (found.kind === 'silent' && found.isUnknownHost);
}

function summaryOf(probes: ReadonlyMap<string, Probe>): string {
	const unclear = Array.from(probes).flatMap(([url, found]) =>
		'reason' in found && !isDead(found) ? `  ${url}: ${found.reason}` : [],
	);
	const dead = Array.from(probes.values()).filter(isDead).length;
	const answering = probes.size - dead - unclear.length;
	const rest = unclear.length - MOST_NAMED;
	return [
		`Links to other sites: ${probes.size} addresses, ${answering} answer, ${dead} ${dead === 1 ? 'is' : 'are'} gone, ${unclear.length} could not be checked${unclear.length > 0 ? ':' : '.'}`,
		...unclear.slice(0, MOST_NAMED),
		...(rest > 0 ? [`  and ${rest} more`] : []),
	].join('\n');
}
