using Ketamine.Peers;

// ketamine-peers plain REPLY.json | ketamine-peers stock TABLE.tsv
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
switch (args)
{
    case ["plain", var reply]:
        PlainApi.Run(builder, reply);
        return 0;
    case ["stock", var table]:
        StockBot.Run(builder, table);
        return 0;
    default:
        await Console.Error.WriteLineAsync("Say 'plain REPLY.json' or 'stock TABLE.tsv'.");
        return 1;
}
