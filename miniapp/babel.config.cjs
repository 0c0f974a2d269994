// Taro looks for this file in its working directory (miniapp/); `type: module` at the root asks for .cjs.
// Targets: five-year-old phones. WeChat's own kernel on Android is Chromium 107 and newer.
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        hot: false,
        targets: { chrome: '79', ios: '12' },
      },
    ],
  ],
};
