using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Ketamine.Bot.Messages;

/// <summary>Makes connector clients that come to life at the first outgoing call.</summary>
internal sealed class LazyConnectorFactory(ConnectorFactory inner) : ConnectorFactory
{
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(new LazyConnectorClient(() => inner.CreateAsync(serviceUrl, audience, CancellationToken.None)));

    private sealed class LazyConnectorClient(Func<Task<IConnectorClient>> create) : IConnectorClient
    {
        // The inner factory makes its clients without waiting for anything, so reading the result does not block.
        private readonly Lazy<IConnectorClient> _client = new(() => create().GetAwaiter().GetResult());

        public Uri BaseUri
        {
            get => _client.Value.BaseUri;
            set => _client.Value.BaseUri = value;
        }

        public JsonSerializerSettings SerializationSettings => _client.Value.SerializationSettings;

        public JsonSerializerSettings DeserializationSettings => _client.Value.DeserializationSettings;

        public ServiceClientCredentials Credentials => _client.Value.Credentials;

        public IAttachments Attachments => _client.Value.Attachments;

        public IConversations Conversations => _client.Value.Conversations;

        public void Dispose()
        {
            if (_client.IsValueCreated)
            {
                _client.Value.Dispose();
            }
        }
    }
}
