import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

// The mini-program cannot use its own origin: it needs the public address of the API, per stage.
const apiBase = process.env['TARO_ENV'] === 'h5' ? '' : (process.env['API_BASE'] ?? 'http://127.0.0.1:8080');

// `WECHAT_MESSAGE_TEMPLATES` is JSON, message kind → template id as applied for at WeChat. Kept as one text in the
// package, so that a build can be told apart from another by it alone.
const wechatSettings = {
  merchantId: process.env['WECHAT_MERCHANT_ID'] ?? '',
  templates: JSON.parse(process.env['WECHAT_MESSAGE_TEMPLATES'] ?? '{}'),
};

// Taro looks for `name.h5.ts` beside `name.ts` without telling webpack, whose cache would go on using the
// former answer when such a file comes or goes.
const variants = createHash('sha256')
  .update(
    readdirSync(path.join(__dirname, '../src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.includes('.h5.'))
      .sort()
      .join('\n'),
  )
  .digest('hex')
  .slice(0, 8);

// Data and pure functions that the phone shares with the back end: nothing outside of src is transpiled unasked.
const shared = {
  include: [
    path.join(__dirname, '../../functions/contract'),
    path.join(__dirname, '../../functions/domain/report/self-identification'),
  ],
};

export default defineConfig<'webpack5'>({
  projectName: 'green-whistle',
  date: '2026-11-01',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env['TARO_ENV']}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: {
    enable: true,
    name: `taro-${process.env['TARO_ENV']}-${variants}`,
    buildDependencies: { config: [path.join(__dirname, 'index.ts')] },
  },
  defineConstants: {
    API_BASE: JSON.stringify(apiBase),
    WECHAT_SETTINGS: JSON.stringify(JSON.stringify(wechatSettings)),
  },
  // Chinese as it is: written as \u escapes each character takes twice the bytes.
  terser: { config: { output: { ascii_only: false, comments: false } } },
  logger: { quiet: true, stats: false },
  plugins: process.env['TARO_ENV'] === 'weapp' ? [path.join(__dirname, 'aria-plugin.ts')] : [],
  // WeChat pages nest ten levels deep (test/e2e/weapp measures it); what lies deeper gets a component of its own.
  baseLevel: 12,
  mini: {
    compile: shared,
    postcss: {
      // Sizes are real px so that large-type mode and the user's own settings decide, not the screen width.
      pxtransform: { enable: false, config: {} },
      url: { enable: true, config: { limit: 4096 } },
    },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    compile: shared,
    // Taro's size hints count every lazily loaded page; test/miniapp measures what a citizen really downloads.
    webpackChain: (chain) => {
      chain.performance.hints(false);
      // The oldest browsers aimed at have async functions; Taro's target does not say so.
      chain.output.set('environment', { asyncFunction: true });
      chain.resolve.alias.set(
        '@tarojs/components/dist/taro-components/taro-components.css',
        path.join(__dirname, 'no-styles.css'),
      );
    },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: { pxtransform: { enable: false, config: {} } },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
  },
});
