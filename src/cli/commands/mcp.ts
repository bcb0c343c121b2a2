import { Command } from 'commander';
import type { McpCommandOptions } from '../mcp.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';

/** `known-issues mcp`: a site for an MCP client. */
export const mcpCommand = new Command('mcp')
	.description('Serve a built or published site to an MCP client, over standard input and output.')
	.option('--site <folder or address>', 'the built site, or where it is published', 'dist')
	.addHelpText('after', examples('mcp --site https://help.example.com'))
	.action((options: McpCommandOptions) =>
		exitWith(async () => {
			const { mcp } = await import('../mcp.ts');
			return mcp(options);
		}),
	);
