#!/usr/bin/env node
// The `meeting-bot` command.

import { systemContext } from './cli/context.js';
import { run } from './cli/run.js';
import { loadEnvironment } from './environment.js';

process.exitCode = await run(process.argv.slice(2), systemContext(loadEnvironment()));
