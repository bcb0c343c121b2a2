/**
 * What the user agents of AI systems call themselves, with the page of their maker that says so.
 * Crawlers of search engines are not among them, and neither are names that stand in `robots.txt`
 * only (`Google-Extended`, `Applebot-Extended`). Checked on 2026-11-23.
 */
const AGENTS: readonly { names: readonly string[]; source: string }[] = [
	{
		names: ['ClaudeBot', 'Claude-User', 'Claude-SearchBot', 'claude-code'],
		source: 'https://support.claude.com/en/articles/8896518',
	},
	{
		names: ['GPTBot', 'ChatGPT-User', 'OAI-SearchBot'],
		source: 'https://platform.openai.com/docs/bots',
	},
	{
		names: ['PerplexityBot', 'Perplexity-User'],
		source: 'https://docs.perplexity.ai/guides/bots',
	},
	{
		names: ['Google-CloudVertexBot'],
		source: 'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers',
	},
	{
		names: ['Meta-ExternalAgent', 'Meta-ExternalFetcher', 'Meta-WebIndexer'],
		source: 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers',
	},
	{ names: ['MistralAI-User'], source: 'https://docs.mistral.ai/robots' },
	{ names: ['DuckAssistBot'], source: 'https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot' },
	{ names: ['Amazonbot', 'Amzn-User', 'Amzn-SearchBot'], source: 'https://developer.amazon.com/amazonbot' },
];

/** Parts of the field `User-Agent` by which agents of AI systems are known, in letters of any case. */
export const AGENT_NAMES: readonly string[] = AGENTS.flatMap(({ names }) => names);

const NAMES = AGENT_NAMES.map((name) => name.toLowerCase());

/**
 * Whether a request comes from the agent of an AI system, as far as it says so.
 *
 * @param userAgent the field `User-Agent`
 * @example
 * isAgent('Mozilla/5.0 (compatible; ClaudeBot/1.0; +claudebot@anthropic.com)'); // true
 */
export function isAgent(userAgent: string | undefined): boolean {
	const said = userAgent?.toLowerCase() ?? '';
	return NAMES.some((name) => said.includes(name));
}
