// Desk pages exist in browsers only: WeChat has no use for them and must not carry their weight.
const deskPages = process.env.TARO_ENV === 'h5' ? ['desk/index'] : [];

export default defineAppConfig({
  pages: ['pages/home/index', ...deskPages],
  subPackages: [{ root: 'officer', pages: ['sign-in/index'] }],
  window: {
    navigationBarTitleText: '绿哨',
    navigationBarBackgroundColor: '#F5F7F6',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F5F7F6',
    ...(process.env.TARO_ENV === 'h5' ? { navigationStyle: 'custom' as const } : {}),
  },
});
