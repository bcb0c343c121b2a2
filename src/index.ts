import type { StarlightPlugin } from '@astrojs/starlight/types';
import { resolveOptions, type KnownIssuesOptions } from './starlight/options.ts';
import { integration } from './starlight/integration.ts';
import { gatherSettings } from './starlight/settings.ts';

export type { KnownIssuesOptions } from './starlight/options.ts';

/**
 * The Starlight plugin. Goes with `knownIssuesCollection()` in `src/content.config.ts`.
 *
 * @throws {AstroError} when an option is wrong, naming it and the way out
 * @example
 * starlight({ title: 'Help', plugins: [knownIssues()] })
 */
export default function knownIssues(options: KnownIssuesOptions = {}): StarlightPlugin {
	const resolved = resolveOptions(options);
	return {
		name: 'starlight-known-issues',
		hooks: {
			'config:setup': ({ config, astroConfig, command, addIntegration, addRouteMiddleware }) => {
				const settings = gatherSettings(config, astroConfig, resolved, command);
				addIntegration(integration(settings, resolved.markdownForms, astroConfig.root));
				addRouteMiddleware({ entrypoint: 'starlight-known-issues/route-middleware' });
			},
		},
	};
}
