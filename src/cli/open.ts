import { siteLabels } from '../outputs/library.ts';
import { describeFinding } from './explain/describe-finding.ts';
import { findIssue } from './explain/find-issue.ts';
import { openSource } from './explain/open-source.ts';
import { pageAddress } from './explain/page-address.ts';
import { readerLocale } from './explain/reader-locale.ts';
import { clean } from './terminal/clean.ts';
import { paintFor } from './terminal/paint.ts';

export interface OpenOptions {
	/** Folder of a built site, or the address of a published one; the project here where left out. */
	site?: string;
	/** The reader's locale. */
	locale?: string;
	/** The development server; `true` for the one at Astro's own port. */
	dev?: string | true;
	/** Only print the address. */
	print?: boolean;
}

const ASTRO_DEV = 'http://localhost:4321';

/**
 * Opens the page of an issue in the browser, and prints its address.
 *
 * @param words a code, an id or a text
 * @returns the exit code: 0 where one issue is meant, 1 where several are or none
 * @throws {Error} where there is no site, or no server at the address for development
 */
export async function open(words: string[], options: OpenOptions): Promise<number> {
	const agent = await openSource(options.site);
	const { site } = agent;
	const locale = readerLocale(site, options.locale, process.env);
	const text = words.join(' ').trim();
	const finding = await findIssue(text, agent, locale);
	if (finding.kind !== 'found') {
		const paint = paintFor(process.stderr, process.env);
		console.error(describeFinding(finding, text, siteLabels(site, locale.language), paint));
		return 1;
	}
	const dev = options.dev === true ? ASTRO_DEV : options.dev;
	const address = pageAddress(finding.issue.url, site, {
		...(options.site !== undefined && { site: options.site }),
		...(dev !== undefined && { dev }),
	});
	if (dev !== undefined && !options.print) await requireServer(address);
	console.log(clean(address));
	if (options.print || !hasDisplay(process.env, process.platform)) return 0;
	const { default: openInBrowser } = await import('open');
	await openInBrowser(address);
	return 0;
}

async function requireServer(address: string): Promise<void> {
	try {
		const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
		await response.body?.cancel();
	} catch {
		const { origin } = new URL(address);
		throw new Error(
			`No development server answers at ${origin}.\nStart it with \`astro dev\`, or name its address: --dev http://localhost:3000`,
		);
	}
}

/** Whether a browser could show itself: on Linux only where there is a desktop, and never in CI. */
export function hasDisplay(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
	if (env['CI']) return false;
	if (platform !== 'linux') return true;
	return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'] || env['WSL_DISTRO_NAME']);
}
