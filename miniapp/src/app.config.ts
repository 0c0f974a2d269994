// Desk pages exist in browsers only: WeChat has no use for them and must not carry their weight.
const deskPages = process.env.TARO_ENV === 'h5' ? ['desk/index'] : [];

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/report/index',
    'pages/receipt/index',
    'pages/my-reports/index',
    'pages/report-detail/index',
    ...deskPages,
  ],
  // What filing and following a report do not need. The wizard stays in the main package: it must open without a
  // network, also the first time.
  subPackages: [
    { root: 'pages/notices', pages: ['index'] },
    { root: 'pages/rewards', pages: ['index'] },
    { root: 'pages/reward-detail', pages: ['index'] },
    { root: 'pages/look-up', pages: ['index'] },
    { root: 'pages/settings', pages: ['index'] },
    { root: 'pages/about', pages: ['policy/index', 'protection/index', 'statistics/index'] },
    { root: 'pages/privacy', pages: ['mine/index', 'report/index'] },
    { root: 'officer', pages: ['sign-in/index', 'today/index', 'task/index', 'site-check/index'] },
  ],
  animation: false,
  window: {
    navigationBarTitleText: '绿哨',
    backgroundTextStyle: 'dark',
    ...(process.env.TARO_ENV === 'h5'
      ? {
          navigationStyle: 'custom' as const,
          navigationBarBackgroundColor: '#F5F7F6',
          navigationBarTextStyle: 'black' as const,
        }
      : {
          // Values with @ come from theme.json, once for light and once for dark.
          navigationBarBackgroundColor: '@ground',
          navigationBarTextStyle: '@barText' as const,
          backgroundColor: '@ground',
        }),
  },
  darkmode: true,
  themeLocation: 'theme.json',
  // WeChat itself asks, with the privacy guide of the mini-program, before the first use of personal data.
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '把地图移到您附近，方便标出污染地点；不保存您的位置' } },
  lazyCodeLoading: 'requiredComponents',
});
