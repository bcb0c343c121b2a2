import {
	ResourceNotFoundError,
	type McpServer,
	type ResourceTemplateType,
} from '@modelcontextprotocol/server';
import type { AgentSite } from '../site.ts';
import { completeId, completeLocale } from './completion.ts';
import { pathOfUri, resourceUri } from './page-path.ts';
import { protocolResult } from './problem.ts';
import { listResources } from './resource-list.ts';

/**
 * Every page of the site as a resource: its published Markdown, under the address it has there.
 *
 * The handlers are set directly, because McpServer lists all resources at once, and parses addresses
 * in a way that lets `..` lead elsewhere before they can be looked at.
 */
export function addResources({ server }: McpServer, agent: AgentSite): void {
	const { site } = agent;
	server.registerCapabilities({ resources: { listChanged: false }, completions: {} });
	server.setRequestHandler('resources/list', async ({ params }) =>
		protocolResult(async () => listResources(agent, params?.cursor)),
	);
	server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: templatesOf(agent) }));
	server.setRequestHandler('resources/read', async ({ params: { uri } }) => {
		const path = pathOfUri(site, uri);
		const text = path === undefined ? undefined : await protocolResult(async () => agent.text(path));
		if (text === undefined) throw new ResourceNotFoundError(uri);
		return { contents: [{ uri, mimeType: 'text/markdown', text }] };
	});
	server.setRequestHandler('completion/complete', async ({ params: { ref, argument, context } }) => {
		const isOurs =
			ref.type === 'ref/resource' && templatesOf(agent).some((one) => one.uriTemplate === ref.uri);
		if (isOurs && argument.name === 'locale') return completeLocale(site, argument.value);
		if (isOurs && argument.name === 'id') {
			return protocolResult(async () => completeId(agent, argument.value, context?.arguments?.['locale']));
		}
		return { completion: { values: [] } };
	});
}

/** @see https://www.rfc-editor.org/rfc/rfc6570 */
function templatesOf({ site }: AgentSite): ResourceTemplateType[] {
	const template = (name: string, title: string, description: string, path: string) => ({
		name,
		title,
		description,
		mimeType: 'text/markdown',
		uriTemplate: `${resourceUri(site, '')}${path}`,
	});
	const folders = site.locales.some(({ path }) => path !== '');
	const root = site.locales.some(({ path }) => path === '');
	const { folder, shortFolder } = site;
	const issue = 'A known issue by its id: causes, checks and steps.';
	return [
		...(folders ? [template('issue', 'Known issue', issue, `{locale}/${folder}/{id}.md`)] : []),
		...(root ? [template('root-issue', 'Known issue', issue, `${folder}/{id}.md`)] : []),
		template(
			'code',
			'Issues of an error code',
			'What an error code or an issue id stands for, in every language. Codes are in lower case.',
			`${shortFolder}/{code}.md`,
		),
	];
}
