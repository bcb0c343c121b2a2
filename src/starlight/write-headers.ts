import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { siteFile } from '../outputs/agent/site-file.ts';
import { headersFile } from '../outputs/headers.ts';
import type { Library } from '../outputs/library.ts';
import type { OutputFile } from '../outputs/output-file.ts';
import {
	contentSecurityPolicy,
	LONGEST_POLICY,
	type Policy,
	type PolicySources,
} from '../outputs/security/policy.ts';
import { securityRules } from '../outputs/security/rules.ts';
import type { NeedsOfSite } from './page-sources/needs.ts';
import type { Settings } from './settings.ts';

const SHOWN = 3;

/**
 * The files that say what a host sends with every answer. They come last, because the policy is made
 * of what all other files hold. What a policy cannot allow is said in the log.
 *
 * @param dir the built site, complete but for these files
 * @param found what its pages run and load; undefined where the site turned the policy off
 */
export function hostFiles(
	library: Library,
	dir: URL,
	settings: Settings,
	logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>,
	found: NeedsOfSite | undefined,
): OutputFile[] {
	const folder = fileURLToPath(dir);
	const policy = found && policyOf(settings, logger, found);
	const security = securityRules(library.site, policy, settings.assets);
	const own = join(folder, '_headers');
	return [
		headersFile(library, {
			security,
			assets: settings.assets,
			...(existsSync(own) && { own: readFileSync(own, 'utf8') }),
		}),
		siteFile(library, security),
	];
}

function policyOf(
	{ contentSecurityPolicy: own, ...contacts }: Settings,
	logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>,
	found: NeedsOfSite,
): string {
	const policy = contentSecurityPolicy(found.toNeeds(), contactSources(contacts), own || {});
	for (const line of warnings(found, policy)) logger.warn(line);
	const scripts = [...found.sources('script-src')].filter(([source]) => source.includes('.'));
	for (const [source, file] of scripts) {
		logger.info(
			`${file} loads a script from ${source}. What that script loads in turn from anywhere else is only allowed once you name it in contentSecurityPolicy.`,
		);
	}
	return policy.text;
}

/** Where forms and scripts of ours send what a reader gives them. */
function contactSources({
	feedback,
	report,
	support,
}: Pick<Settings, 'feedback' | 'report' | 'support'>): PolicySources {
	const originOf = (target: string | undefined) =>
		target?.startsWith('https:') ? [new URL(target).origin] : [];
	return {
		'connect-src': originOf(feedback),
		'form-action': [feedback, report, support].flatMap(originOf),
	};
}

function warnings(found: NeedsOfSite, { text, namesScripts }: Policy): string[] {
	const lines: string[] = [];
	if (found.refused.size > 0) {
		const list = shortened(Array.from(found.refused, ([what, file]) => `${what} in ${file}`));
		lines.push(
			`Browsers will not run ${list}: the Content-Security-Policy allows no script in an attribute. Use addEventListener in a <script>, or turn the policy off with contentSecurityPolicy: false.`,
		);
	}
	if (!namesScripts) {
		// The scripts of every page were met on the first one; those of single pages came last.
		const pages = [...new Set([...found.scripts.values()].toReversed())];
		lines.push(
			`The pages hold ${found.scripts.size} different inline scripts, too many to name in a header of ${LONGEST_POLICY} characters: the Content-Security-Policy now allows every inline script. The last ones were in ${shortened(pages)}. Move them to files, or take what differs from page to page out of them and into a data attribute.`,
		);
	}
	if (text.length > LONGEST_POLICY) {
		lines.push(
			`The Content-Security-Policy has ${text.length} characters, and some hosts leave out more than ${LONGEST_POLICY}. Name fewer addresses in contentSecurityPolicy, such as https://*.example.com for several, or load from fewer.`,
		);
	}
	return lines;
}

function shortened(all: readonly string[]): string {
	const rest = all.length - SHOWN;
	return all.slice(0, SHOWN).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
