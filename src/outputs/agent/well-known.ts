import { jsonText } from '../document.ts';
import type { Library } from '../library.ts';
import type { OutputFile } from '../output-file.ts';
import type { HeaderRule } from '../security/rules.ts';
import { fileUrl } from '../urls.ts';
import { AI_CATALOG_FILE, aiCatalog, API_CATALOG_FILE, apiCatalog } from './catalogs.ts';
import { SERVER_CARD_FILE, SERVER_CARD_TYPE, serverCard } from './server-card.ts';
import { sha256 } from './sha256.ts';
import { siteSkill } from './skill.ts';

const SKILLS_FOLDER = '.well-known/agent-skills/';
const WELL_KNOWN_CARD_FILE = '.well-known/mcp/server-card.json';

/** Media types of the files whose names do not tell them, by path. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
	[API_CATALOG_FILE]: 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
	[AI_CATALOG_FILE]: 'application/ai-catalog+json',
	[SERVER_CARD_FILE]: SERVER_CARD_TYPE,
	[WELL_KNOWN_CARD_FILE]: SERVER_CARD_TYPE,
};

/**
 * What agents find at places they know, without being told of the site: catalogs, the skill and,
 * with a server, the card of the MCP server. Such places are at the root of a host, so under a base
 * there is only the card. Catalogs and cards need whole addresses.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8615
 */
export function* wellKnownFiles(library: Library): Generator<OutputFile> {
	const { site } = library;
	const hasCard = site.origin !== '' && site.server === true;
	const card = () => jsonText(serverCard(site));
	if (hasCard) yield { path: SERVER_CARD_FILE, text: card };
	if (site.base !== '/') return;
	// Kept from before a place was reserved; many clients still look here.
	if (hasCard) yield { path: WELL_KNOWN_CARD_FILE, text: card };
	yield* skillFiles(library);
	if (site.origin === '') return;
	const skill = () => {
		const { name } = siteSkill(library);
		return { name, url: fileUrl(site, skillFile(name)) };
	};
	yield { path: API_CATALOG_FILE, text: () => jsonText(apiCatalog(site, skill().url)) };
	yield { path: AI_CATALOG_FILE, text: () => jsonText(aiCatalog(site, skill())) };
}

/**
 * What a `_headers` file has to say of those files: their types, and that pages of other sites may
 * read those without an ending, of which no other rule speaks.
 */
export function wellKnownRules(library: Library): HeaderRule[] {
	return Array.from(wellKnownFiles(library), ({ path }) => path).flatMap((path) => {
		const type = MEDIA_TYPES[path];
		if (type === undefined) return [];
		const shared = path.endsWith('.json') ? {} : { 'Access-Control-Allow-Origin': '*' };
		return { path, headers: { 'Content-Type': type, ...shared } };
	});
}

/** The skill and the index that leads to it: https://github.com/cloudflare/agent-skills-discovery-rfc */
function* skillFiles(library: Library): Generator<OutputFile> {
	const { name } = siteSkill(library);
	yield { path: skillFile(name), text: () => siteSkill(library).text };
	yield {
		path: `${SKILLS_FOLDER}index.json`,
		text: () => {
			const { description, text } = siteSkill(library);
			const url = `${name}/SKILL.md`;
			const digest = `sha256:${sha256(text)}`;
			return jsonText({
				$schema: 'https://schemas.agentskills.io/discovery/0.2.0/schema.json',
				skills: [{ name, type: 'skill-md', description, url, digest }],
			});
		},
	};
}

function skillFile(name: string): string {
	return `${SKILLS_FOLDER}${name}/SKILL.md`;
}
