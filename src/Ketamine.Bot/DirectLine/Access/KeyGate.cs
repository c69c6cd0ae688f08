namespace Ketamine.Bot.DirectLine.Access;

/// <summary>Puts off calls for as long as there is no key to sign and check tokens with.</summary>
internal sealed class KeyGate(RequestDelegate next, ISigningKey key)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (await key.IsReadyAsync(context.RequestAborted))
        {
            await next(context);
        }
        else
        {
            await Refusal.NoKeyYet.ExecuteAsync(context);
        }
    }
}
