import { Argument, Command } from 'commander';
import { config, WEB_SERVERS, type ConfigOptions } from '../config.ts';
import { examples } from './examples.ts';
import { exitWith } from './exit-code.ts';
import { markdownFor } from './markdown-for.ts';

/** `known-issues config`: the configuration of a web server. */
export const configCommand = new Command('config')
	.description('Print the configuration that makes nginx or Caddy serve a built site.')
	.addArgument(new Argument('<server>', 'the web server').choices(Object.keys(WEB_SERVERS)))
	.argument('[folder]', "the built site's folder", 'dist')
	.option('--root <folder>', 'where the site will lie on the machine that serves it')
	.option('--host <name>', 'the name of its host, such as help.example.com')
	.option('--listen <port>', 'a port, or an address and a port; TLS is then left to what stands before it')
	.addOption(markdownFor())
	.addHelpText('after', examples('config nginx --host help.example.com > help.conf'))
	.action((server: keyof typeof WEB_SERVERS, folder: string, options: ConfigOptions) =>
		exitWith(() => config(server, folder, options)),
	);
