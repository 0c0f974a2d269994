/** Every page that can be reached inside the phone app, as app.config.ts lists them. */
export type Route =
  | 'pages/home/index'
  | 'pages/report/index'
  | 'pages/receipt/index'
  | 'pages/my-reports/index'
  | 'pages/report-detail/index'
  | 'pages/look-up/index'
  | 'pages/rewards/index'
  | 'pages/reward-detail/index'
  | 'pages/settings/index'
  | 'pages/about/policy/index'
  | 'pages/about/protection/index'
  | 'pages/about/statistics/index'
  | 'officer/sign-in/index'
  | 'officer/today/index'
  | 'officer/task/index'
  | 'officer/site-check/index';
