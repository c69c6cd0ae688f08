using System.CommandLine;
using System.Globalization;
using Ketamine.Benchmarks.Large;
using Ketamine.Benchmarks.Pairs;
using Ketamine.Benchmarks.Quality;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return new RootCommand("Measures the bot beside other programs.") { QualityVerb.Create(), PairsVerb.Create(), RecombineVerb.Create(), LargeVerb.Create(), LargeChartVerb.Create() }.Parse(args).Invoke();
