import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { codeBlock } from '../../issue/text-markdown.ts';
import type { AgentSite } from '../site.ts';
import { localeField } from './locale.ts';
import { oncePerSite } from './once-per-site.ts';

const argumentsOf = oncePerSite((site) =>
	z.object({
		error: z.string().min(1).max(20_000).describe('The error as you see it, or what happens.'),
		locale: localeField(site),
	}),
);

/** `fix_error`: what a user says to be led through a fix. */
export function addPrompts(server: McpServer, { site }: AgentSite): void {
	server.registerPrompt(
		'fix_error',
		{
			title: 'Fix an error',
			description: 'Finds the known issue that an error is about, and leads through the steps of its cause.',
			argsSchema: argumentsOf(site),
		},
		({ error, locale }) => ({
			messages: [
				{
					role: 'user',
					content: {
						type: 'text',
						text: [
							`Help me fix this with find_issue and get_issue${locale ? `, locale ${JSON.stringify(locale)}` : ''}. If the issue has several causes, first help me find out which one is mine; then give me its steps one at a time. If it is not a known issue, say so.`,
							codeBlock(error),
						].join('\n\n'),
					},
				},
			],
		}),
	);
}
